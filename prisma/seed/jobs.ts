import { type JobSketch, readJob } from "./read-job";

/**
 * The demonstration's jobs as a job analysis would list them: invented amounts for invented people, each within what
 * the occupation's public data allows. `●` marks an essential demand; the first of a job is its hardest.
 */
export const jobs = {
  police: readJob("Police officer", "33-3051.00", "H")`
    ● drag, 25 ft: 165 lb
    ● lift floor–waist: 75 lb occasional
    ● run 1.5 mi: at most 900 s
    ● climb 6 ft wall: yes
    ● restrain a resisting person, 3 min: yes
    ○ lift waist–shoulder: 50 lb occasional
    ○ carry, 100 ft: 50 lb occasional
    ○ push: 90 lb occasional
    ○ pull: 90 lb occasional
    ○ stand: 240 min/shift
    ○ sit in the car: 240 min/shift
    ○ walk: 150 min/shift
    ○ kneel: 60 min/shift
    ○ crouch: 45 min/shift
    ○ crawl: 20 min/shift
    ○ climb stairs: 30 min/shift
    ○ reach overhead: 40 min/shift
    ○ reach forward: 120 min/shift
    ○ sprint, 220 yd: at most 42 s
    ○ jump a 4 ft ditch: 6 reps
    ○ wear the duty belt: 480 min/shift`,
  freight: readJob("Freight mover", "53-7062.00", "H")`
    ● carry, 50 ft: 60 lb frequent
    ● lift floor–waist: 75 lb occasional
    ● lift waist–shoulder: 50 lb frequent
    ● push a loaded cart: 120 lb occasional
    ○ pull a pallet jack: 100 lb occasional
    ○ stand: 360 min/shift
    ○ walk: 300 min/shift
    ○ stoop: 90 min/shift
    ○ crouch: 60 min/shift
    ○ reach overhead: 60 min/shift
    ○ climb the dock ladder: 20 reps
    ○ work an hour at pace: 180 reps`,
  nurse: readJob("Registered nurse", "29-1141.00", "M")`
    ● lift floor–waist: 50 lb occasional
    ● pivot a patient: 120 lb occasional
    ● push a bed: 60 lb frequent
    ○ lift waist–shoulder: 25 lb frequent
    ○ stand: 480 min/shift
    ○ walk: 300 min/shift
    ○ stoop: 60 min/shift
    ○ reach forward: 240 min/shift
    ○ reach overhead: 30 min/shift
    ○ compressions, 2 min: 200 reps`,
  laborer: readJob("Construction laborer", "47-2061.00", "H")`
    ● lift: 50 lb frequent
    ● lift floor–waist: 100 lb occasional
    ● carry, 100 ft: 80 lb occasional
    ● shovel: 120 min/shift
    ○ push a barrow: 100 lb frequent
    ○ stand: 420 min/shift
    ○ walk uneven ground: 240 min/shift
    ○ kneel: 90 min/shift
    ○ stoop: 120 min/shift
    ○ reach overhead: 60 min/shift
    ○ climb a ladder, 16 ft: 12 reps
    ○ swing a 10 lb sledge: 60 reps`,
  warehouse: readJob("Warehouse worker", "53-7065.00", "M")`
    ● push: 80 lb frequent
    ● lift floor–waist: 50 lb frequent
    ● lift waist–overhead: 30 lb occasional
    ○ carry, 50 ft: 40 lb frequent
    ○ stand: 420 min/shift
    ○ walk: 300 min/shift
    ○ stoop: 90 min/shift
    ○ reach overhead: 60 min/shift
    ○ climb a step: 60 reps`,
  truck: readJob("Heavy truck driver", "53-3032.00", "M")`
    ● climb cab: 12 reps
    ● crank landing gear: 75 lb occasional
    ● lift floor–waist: 50 lb occasional
    ● sit: 480 min/shift
    ○ pull the fifth-wheel pin: 100 lb occasional
    ○ carry chains, 60 ft: 40 lb occasional
    ○ reach overhead: 30 min/shift
    ○ crouch: 30 min/shift
    ○ walk: 60 min/shift`,
  electrician: readJob("Electrician", "47-2111.00", "M")`
    ● reach up: 120 min/shift
    ● lift floor–shoulder: 50 lb occasional
    ● climb a ladder, 12 ft: 20 reps
    ○ kneel: 90 min/shift
    ○ stand: 360 min/shift
    ○ pull cable: 60 lb occasional
    ○ grip tools: 240 min/shift
    ○ carry, 100 ft: 40 lb occasional
    ○ crawl: 20 min/shift`,
  janitor: readJob("Janitor", "37-2011.00", "M")`
    ● stand: 360 min/shift
    ● lift floor–waist: 40 lb occasional
    ● mop: 120 min/shift
    ○ push a scrubber: 45 lb frequent
    ○ walk: 240 min/shift
    ○ stoop: 60 min/shift
    ○ reach overhead: 40 min/shift
    ○ climb stairs: 30 reps`,
  carpenter: readJob("Carpenter", "47-2031.00", "H")`
    ● lift: 75 lb occasional
    ● carry sheet goods, 50 ft: 70 lb occasional
    ● kneel: 120 min/shift
    ● climb a ladder, 12 ft: 20 reps
    ○ lift waist–overhead: 40 lb occasional
    ○ stand: 360 min/shift
    ○ stoop: 90 min/shift
    ○ reach overhead: 90 min/shift
    ○ hammer: 90 min/shift
    ○ grip tools: 240 min/shift`,
  aide: readJob("Nursing assistant", "31-1131.00", "M")`
    ● pivot: 120 lb occasional
    ● lift floor–waist: 50 lb occasional
    ● push a wheelchair: 50 lb frequent
    ○ stand: 420 min/shift
    ○ walk: 300 min/shift
    ○ stoop: 90 min/shift
    ○ reach forward: 180 min/shift
    ○ kneel: 30 min/shift`,
  firefighter: readJob("Firefighter", "33-2011.00", "V")`
    ● drag, 60 ft: 165 lb
    ● hoist hose, 5 floors: 45 lb occasional
    ● climb stairs in gear: at most 360 s
    ● raise a 24 ft ladder: yes
    ● carry, 75 ft: 70 lb occasional
    ○ lift floor–waist: 100 lb occasional
    ○ crawl: 30 min/shift
    ○ crouch: 45 min/shift
    ○ reach overhead: 60 min/shift
    ○ wear gear: 120 min/shift`,
  carrier: readJob("Mail carrier", "43-5052.00", "M")`
    ● walk: 300 min/shift
    ● lift floor–waist: 70 lb occasional
    ● carry a satchel: 35 lb frequent
    ○ stand: 240 min/shift
    ○ reach forward: 240 min/shift
    ○ climb steps: 120 reps
    ○ stoop: 45 min/shift
    ○ sit: 120 min/shift`,
} as const satisfies Record<string, JobSketch>;

export type JobKey = keyof typeof jobs;
